# Type parameters of functions, classes and aliases (3.12).

def generic_function[T](v: T) -> T:
    return v


class Generic[K, V]:
    def get(self, k: K) -> V:
        return k


type Alias = list[int]
print(generic_function(5), generic_function.__type_params__, Generic().get(3), [p.__name__ for p in Generic.__type_params__], Alias.__name__)
